// The phone's page: the machinery, and what a person at a table does with it, one file a concern.

import { ringAt } from "../bell.js";
import { startPage } from "../page.js";
import { About } from "./about.js";
import { Cards } from "./cards.js";
import { Composer } from "./composer.js";
import { greetLateComer } from "./latecomer.js";
import { Me } from "./me.js";
import { watchNotice } from "./notice.js";
import { Own } from "./own.js";
import { Passing } from "./passing.js";
import { Votes } from "./votes.js";
import { watchArrivals } from "./arrivals.js";

const read = (id) => JSON.parse(document.getElementById(id).textContent);
const { cafe } = document.getElementById("view").dataset;

const page = await startPage({ cafe, place: "table" });
const me = new Me(read("me"), page);
page.me = me;
page.view.apply(read("frame"));
new Composer(page);
new Cards(page, cafe);
new Own(page, cafe);
new Passing(page);
new Votes(page);
new About(page, cafe);
watchArrivals(page);
watchNotice(me, cafe);
ringAt(page.clock, { vibrate: true });
page.link.addEventListener("me", ({ detail }) => me.learn(detail));
me.learn(read("me"));
greetLateComer(me, cafe);
