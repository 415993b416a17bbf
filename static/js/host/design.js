// The Design room: every field saves by itself, and what another host changes arrives around what one is typing.

import { watchFields } from "./design/fields.js";
import { watchGroups } from "./design/groups.js";
import { watchHints } from "./design/hints.js";
import { watchPlan } from "./design/plan.js";
import { watchQuestions } from "./design/questions.js";
import { watchRecipes } from "./design/recipes.js";
import { Saving } from "./design/saving.js";
import { watchSteppers } from "./design/steppers.js";
import { watchTongues } from "./design/tongues.js";

export function open(page, cafe) {
  const saving = new Saving(page);
  watchFields(saving);
  watchSteppers(saving);
  watchRecipes(page, saving);
  watchQuestions(page, saving);
  watchHints(cafe);
  watchGroups(page, saving);
  watchTongues(page, saving);
  watchPlan(page, saving);
}
