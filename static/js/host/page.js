// The console: the machinery, the acts of every room, and the scripts of the room that is open.

import { ringAt } from "../bell.js";
import { startPage } from "../page.js";
import { keepAwake } from "../wake.js";
import { Asker } from "./asker.js";
import { watchFooter } from "./footer.js";
import { watchMenu } from "./menu.js";

const { cafe, room } = document.getElementById("view").dataset;
const page = await startPage({ cafe, place: "host", room });
page.view.apply(JSON.parse(document.getElementById("frame").textContent));
page.asker = new Asker(page, cafe);
watchMenu();
watchFooter(page);
ringAt(page.clock, { vibrate: true });
keepAwake();
const { open } = await import(`./${room}.js`);
open(page, cafe);
document.getElementById("view").dataset.ready = ""; // every button answers from here on
