/** Routes of other systems and extensions. The server reaches no other host, and says so when it is asked to. */

import { type Context, type Route, route } from "../../http/context.ts";
import { invalid, notFound } from "../../http/errors.ts";
import { ok, picture } from "../../http/reply.ts";
import { matchesCommon, oneOf } from "../listing.ts";

export function extensionRoutes(): Route[] {
  const checks = [
    "azuredevopsissuetracker/connectivitycheck",
    "githubissuetracker/connectivitycheck",
    "jiraintegration/connectivitycheck/jira",
    "jiraintegration/connectivitycheck/connectapp",
    "jiraservicemanagement-integration/connectivity-test",
    "servicenow-integration/connectivity-test",
  ];
  return [
    ...checks.map((path) => route(`POST /${path}`, "AdministerSystem", checkConnection)),
    route("GET /issuetrackers", null, issueTrackers),
    route("POST /cloudtemplate/{id}/metadata", null, cloudTemplate),
    route("GET /communityactiontemplates", null, (context) =>
      ok(context.page("CommunityActionTemplate", communityTemplates(context))),
    ),
    route("GET /communityactiontemplates/{id}", null, (context) => {
      const wanted = context.param("id").toLowerCase();
      const found = communityTemplates(context).find((item) => item.Id.toLowerCase() === wanted);
      if (found === undefined) throw notFound(context.param("id"));
      return ok(found);
    }),
    route("GET /dynamic-extensions/features/metadata", null, () => ok({ Features: [] })),
    route("GET /dynamic-extensions/features/values", null, () => ok({ Values: {} })),
    route("GET /dynamic-extensions/scripts", null, () => ok([])),
    route("GET /steps/deploymenttargets", null, () => ok([]), { since: "2022.1.0" }),
    route("GET /workertoolslatestimages", null, () =>
      ok({ LatestImages: IMAGES, InvalidRepositoryUri: null }),
    ),
    ...iconRoutes(),
  ];
}

const IMAGES = {
  ubuntu: "octopusdeploy/worker-tools:6-ubuntu.22.04",
  windows: "octopusdeploy/worker-tools:6-windows.ltsc2022",
};

/** These two routes are the only ones that write their fields in lower case. */
const ICONS: Readonly<Record<string, readonly string[]>> = {
  Commerce: ["basket", "coin", "tag"],
  Infrastructure: ["cloud", "database", "server"],
  Places: ["globe", "house", "tree"],
};

function iconRoutes(): Route[] {
  const since = { since: "2022.2.0" };
  const icons = Object.entries(ICONS).flatMap(([category, ids]) =>
    ids.map((id) => ({
      id,
      label: id,
      searchTerms: [category.toLowerCase()],
      iconPath: "M0 0h16v16H0z",
      iconWidth: 16,
      iconHeight: 16,
    })),
  );
  const logo = (context: Context) => picture(context.param("typeOrId"));
  return [
    route("GET /icons/all", null, () => ok({ icons }), since),
    route("GET /icons/categories", null, () => ok({ categories: ICONS }), since),
    route("GET /{space}/actiontemplates/{typeOrId}/logo", null, logo),
    route("GET /{space}/actiontemplates/{typeOrId}/versions/{version}/logo", null, logo),
  ];
}

function checkConnection({ body }: Context) {
  const address = body.text("BaseUrl");
  const Message =
    address === undefined ? "An address is required." : `This server does not reach other hosts: ${address}`;
  return ok({ Messages: [{ Category: "Error", Message }] });
}

function issueTrackers(context: Context) {
  const self = `${context.linker.api}/issuetrackers`;
  const known = [{ Id: "issuetracker-github", Name: "GitHub", IsEnabled: false, Links: { Self: self } }];
  const shown = known.filter((item) => matchesCommon(context, item));
  return ok(context.page("IssueTracker", shown, (item) => item));
}

function communityTemplates({ linker, query }: Context) {
  const template = (number: number, Name: string, Description: string) => {
    const Id = `CommunityActionTemplates-${number}`;
    return {
      Id,
      Name,
      Type: "Octopus.Script",
      Author: "octopus-community",
      Description,
      Website: null,
      HistoryUrl: null,
      Version: 1,
      Parameters: [],
      Properties: { "Octopus.Action.Script.ScriptSource": "Inline" },
      Links: { Self: `${linker.api}/communityactiontemplates/${Id}` },
    };
  };
  const all = [
    template(1, "Chat - Post a message", "Posts a message to a channel when a deployment has ended."),
    template(2, "Web - Wait for an address", "Asks an address until it answers, or gives up."),
  ];
  return all.filter((item) => oneOf(query.list("ids"), item.Id));
}

interface TemplateParameter {
  readonly Type?: unknown;
  readonly type?: unknown;
  readonly Default?: unknown;
  readonly defaultValue?: unknown;
  readonly Description?: unknown;
}

/** The parameters of a CloudFormation (`Parameters`) or ARM (`parameters`) template with their defaults. */
function cloudTemplate({ body }: Context) {
  const parameters = Object.entries(readParameters(body.requiredText("Template")));
  const Properties = parameters.map(([Name, item]) => ({
    Name,
    Type: String(item.Type ?? item.type ?? "string"),
    Description: item.Description === undefined ? null : String(item.Description),
  }));
  const Values = Object.fromEntries(
    parameters.map(([name, item]) => [name, item.Default ?? item.defaultValue ?? null]),
  );
  return ok({ Metadata: { Types: [{ Name: "Parameters", Properties }], Description: null }, Values });
}

function readParameters(text: string): Readonly<Record<string, TemplateParameter>> {
  try {
    const template = JSON.parse(text);
    return template?.Parameters ?? template?.parameters ?? {};
  } catch {
    throw invalid("The template is not valid JSON.");
  }
}
