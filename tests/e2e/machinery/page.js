// The test's page: a composer on the project's own machinery, and `page` where a test can reach it.

import { Bell, ringAt } from "/static/js/bell.js";
import { onEnter } from "/static/js/composing.js";
import { handOver } from "/static/js/drafts.js";
import { startPage } from "/static/js/page.js";

const page = await startPage({ cafe: document.body.dataset.cafe, place: "table" });
const [form, field] = ["composer", "text"].map((id) => document.getElementById(id));

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const { kept } = page.send({ do: "idea.add", text: field.value, round: 2, table: 7 });
  handOver(field, kept);
});
onEnter(field, () => form.requestSubmit());
const bell = new Bell();
const showBell = () => (document.body.dataset.bell = bell.allowed ? "allowed" : "forbidden");
bell.addEventListener("allowed", showBell);
showBell();
ringAt(page.clock, { bell, vibrate: true });
window.page = page;
document.body.dataset.ready = "yes";
