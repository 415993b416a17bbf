// Every text that is seen on a wall: {text, size, contrast, box, covered}. Sizes and boxes in CSS px.
() => {
  const rgb = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const light = (colour) => {
    const [r, g, b] = rgb(colour).slice(0, 3).map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const ground = (el) => {
    const cup = el.closest(".cup");
    const drawn = el.matches(".cup__key") ? ".cup__sign" : el.matches(".cup--outside .cup__name, .cup--outside .cup__name *") ? null : ".cup__tea";
    if (cup && drawn) return getComputedStyle(cup.querySelector(drawn)).fill;
    for (let at = el; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (rgb(colour)[3] !== 0) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const seen = (rect, el) => {
    const box = { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom };
    for (let at = el; at && at !== document.body; at = at.parentElement) {
      if (getComputedStyle(at).overflowX === "visible" || at.matches("svg")) continue;
      const clip = at.getBoundingClientRect();
      box.left = Math.max(box.left, clip.left);
      box.top = Math.max(box.top, clip.top);
      box.right = Math.min(box.right, clip.right);
      box.bottom = Math.min(box.bottom, clip.bottom);
    }
    return { ...box, width: Math.max(0, box.right - box.left) };
  };
  const qr = document.querySelector(".strip-foot__qr")?.getBoundingClientRect();
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const el = node.parentElement;
    if (!node.data.trim() || el.closest("script, .skip, .visually-hidden, .toasts")) continue;
    if (!el.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = seen(range.getBoundingClientRect(), el);
    const list = el.closest("[data-pages]")?.getBoundingClientRect();
    if (!box.width || (list && !meet(box, list))) continue;
    const svg = el.closest("svg");
    const style = getComputedStyle(el);
    found.push({
      text: node.data.trim(),
      size: parseFloat(style.fontSize) * (svg ? svg.getScreenCTM().a : 1),
      contrast: ratio(svg ? style.fill : style.color, ground(el)),
      box: [box.left, box.top, box.right, box.bottom].map(Math.round),
      covered: Boolean(qr && meet(box, qr)),
    });
  }
  return found;
}
