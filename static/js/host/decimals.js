// The sign that this language puts before decimals, as commands name it.

import { words } from "../words.js";

export const DECIMALS = (1.5).toLocaleString(words.lang).includes(",") ? "," : ".";
