// The wall: shows one view of the step at a time; keys turn to the others. No mouse needed.

import { Bell, ringAt } from "../bell.js";
import { startPage } from "../page.js";
import { keepAwake } from "../wake.js";
import { bellNotice } from "./sound.js";
import { Keys } from "./keys.js";
import { turnPages } from "./pages.js";
import { Views } from "./views.js";

const { cafe } = document.getElementById("view").dataset;
const page = await startPage({ cafe, place: "wall" });
const views = new Views();
page.view.apply(JSON.parse(document.getElementById("frame").textContent));
const bell = new Bell();
ringAt(page.clock, { bell });
bellNotice(bell);
new Keys(views, bell);
turnPages();
keepAwake();
