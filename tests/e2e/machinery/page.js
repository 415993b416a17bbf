// The test's page: a composer on the project's own machinery, and `page` where a test can reach it.

import { onEnter } from "/static/js/composing.js";
import { clearDraft } from "/static/js/drafts.js";
import { startPage } from "/static/js/page.js";

const page = await startPage({ cafe: document.body.dataset.cafe, place: "table" });
const [form, field] = ["composer", "text"].map((id) => document.getElementById(id));

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const text = field.value;
  clearDraft(field);
  await page.send({ do: "idea.add", text, round: 2, table: 7 }).kept;
});
onEnter(field, () => form.requestSubmit());
window.page = page;
document.body.dataset.ready = "yes";
