/** What a variable belongs to: each environment and tenant of its scope. */
import type { Owner } from "../../reading/owner.ts";
import { environmentsOf, tenantsOf, type Variable } from "./variable-summary.ts";

/** An owner for each environment and tenant in which a variable applies; one that names nothing where it applies everywhere. */
export function ownersOfVariable(variable: Pick<Variable, "Scope">): readonly Owner[] {
  const environments = oneByOne("environments", environmentsOf(variable));
  const tenants = oneByOne("tenants", tenantsOf(variable));
  return environments.flatMap((environment) =>
    tenants.map((tenant): Owner => ({ ...environment, ...tenant })),
  );
}

/** An owner for each id; one that names nothing where there are none, because the variable then applies everywhere. */
function oneByOne(kind: "environments" | "tenants", ids: readonly string[]): readonly Owner[] {
  return ids.length === 0 ? [{}] : ids.map((id) => ({ [kind]: [id] }));
}
