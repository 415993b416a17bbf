// The wall: shows one view of the step at a time; keys turn to the others. No mouse needed.

import { Bell, ringAt } from "../bell.js";
import { startPage } from "../page.js";
import { keepAwake } from "../wake.js";
import { watchArrivals } from "./arrivals.js";
import { Blank } from "./blank.js";
import { Dark } from "./dark.js";
import { keepFitting } from "./fit.js";
import { Keys } from "./keys.js";
import { Land } from "./land.js";
import { Pages } from "./pages.js";
import { bellNotice } from "./sound.js";
import { Views } from "./views.js";

const { cafe } = document.getElementById("view").dataset;
const dark = new Dark();
const page = await startPage({ cafe, place: "wall", who: "host" });
new Land(cafe);
const views = new Views(new Pages());
watchArrivals();
keepFitting();
const blank = new Blank(page.send);
page.view.apply(JSON.parse(document.getElementById("frame").textContent));
const bell = new Bell();
ringAt(page.clock, { bell });
bellNotice(bell);
new Keys({ views, bell, blank, dark });
keepAwake();
