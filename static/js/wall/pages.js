// Lists that do not fit turn their pages by themselves, slowly; under reduced motion too, without sliding.

const EVERY = 10_000;

export function turnPages() {
  setInterval(() => {
    for (const list of document.querySelectorAll(".pages")) {
      const end = list.scrollTop + list.clientHeight >= list.scrollHeight - 4;
      list.scrollTop = end ? 0 : list.scrollTop + list.clientHeight;
    }
  }, EVERY);
}
