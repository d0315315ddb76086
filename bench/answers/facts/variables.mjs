/** What changed between releases, and which value wins, by the plain API. */

const S = "/Spaces-1";

/** Variables whose value differs between the snapshots of two releases, compared by the id of the variable. */
export async function changedVariables({ get }, before, after) {
  const [a, b] = await Promise.all(
    [before, after].map((release) => get(`${S}/variables/${release.ProjectVariableSetSnapshotId}`)),
  );
  const old = new Map(a.Variables.map((variable) => [variable.Id, variable]));
  return b.Variables.flatMap((variable) => {
    const was = old.get(variable.Id);
    return was && was.Value !== variable.Value
      ? [{ name: variable.Name, was: was.Value, is: variable.Value }]
      : [];
  });
}

/** Packages of two releases, by step. */
export function changedPackages(before, after) {
  const old = new Map(
    before.SelectedPackages.map((one) => [`${one.ActionName}/${one.PackageReferenceName}`, one.Version]),
  );
  return after.SelectedPackages.flatMap((one) => {
    const was = old.get(`${one.ActionName}/${one.PackageReferenceName}`);
    return was === one.Version ? [] : [{ step: one.ActionName, was, is: one.Version }];
  });
}

/** Work items of the packages of a release that the one before does not have. */
export function workItemsOf(release) {
  return [
    ...new Set((release.BuildInformation ?? []).flatMap(({ WorkItems }) => WorkItems.map(({ Id }) => Id))),
  ];
}

/** The value of a variable of a project for an environment and a tenant: the most specific scope that fits. */
export async function valueFor({ get }, projectId, { name, environmentId, tenant }) {
  const { Variables } = await get(`${S}/variables/variableset-${projectId}`);
  const rankOf = ({ Scope }) => {
    const keys = Object.keys(Scope ?? {});
    const fits = keys.every((key) => {
      const values = Scope[key];
      if (key === "Environment") return values.includes(environmentId);
      if (key === "Tenant") return tenant && values.includes(tenant.Id);
      if (key === "TenantTag") return tenant?.TenantTags?.some((tag) => values.includes(tag));
      return false;
    });
    if (!fits) return -1;
    return (
      (keys.includes("Tenant") ? 4 : 0) +
      (keys.includes("TenantTag") ? 2 : 0) +
      (keys.includes("Environment") ? 1 : 0)
    );
  };
  const ranked = Variables.filter((one) => one.Name === name && rankOf(one) >= 0).sort(
    (a, b) => rankOf(b) - rankOf(a),
  );
  return ranked[0]?.Value;
}
