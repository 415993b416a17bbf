// A rehearsal: made-up people come into a copy of the café, which opens beside this page.

import { toast } from "../toast.js";
import { _ } from "../words.js";

export async function rehearse(asker) {
  const told = await asker.post("rehearse");
  if (told) toast(_("Twelve made-up people come into a copy of this café. Watch them there."), {});
  if (told?.to) window.open(told.to, "_blank", "noopener");
}
