/** The recipes of all areas. An operation that only reads needs none unless its address or query is special. */

import { deliveryRecipes } from "./delivery.ts";
import { governanceRecipes } from "./governance.ts";
import { infrastructureRecipes } from "./infrastructure.ts";
import type { Recipes } from "./kit.ts";
import { serverRecipes } from "./server.ts";
import { structureRecipes } from "./structure.ts";

export const recipes: Recipes = {
  ...serverRecipes,
  ...structureRecipes,
  ...deliveryRecipes,
  ...infrastructureRecipes,
  ...governanceRecipes,
};
