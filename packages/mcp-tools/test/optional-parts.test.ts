/**
 * Parts are optional: for each read tool and each resource, one request at a time is refused, and one field at a time is
 * null or absent. No call fails as a whole for a part, and what is missing is named. The calls derive from the tools. A usual run
 * takes one field of eight.
 */
import { afterAll, describe, expect, it } from "vitest";
import { isTaken } from "../../shared/test/every-case.ts";
import { openBench } from "./harness.ts";
import {
  createReplay,
  fieldsOfResponse,
  HOST,
  type KeptResponse,
  type OneCall,
  withoutField,
} from "./support/replay.ts";
import { sampleCalls, sampleUris } from "./support/sample-calls.ts";

const bench = await openBench();
afterAll(() => bench.close());
const replay = createReplay(bench);

const { landmarks: real, url } = bench.simulator;
const portalUrl = real.failedDeployment.portalUrl.replace(url, HOST);
const landmarks = { ...real, failedDeployment: { ...real.failedDeployment, portalUrl } };
const THINGS = ["Checkout Service", "Web Storefront"].map((project) => ({
  project,
  environment: "Production",
  tenant: "Alpine Outfitters",
}));

const CALLS: readonly OneCall[] = [
  ...bench.toolkit
    .listTools({ detail: "full" })
    .filter(({ tier }) => tier === "read")
    .flatMap((tool) => THINGS.flatMap((things) => sampleCalls(tool, landmarks, things))),
  ...THINGS.flatMap((things) => sampleUris(bench.toolkit.listResources(), landmarks, things)).map((uri) => ({
    tool: "read_resource",
    args: { uri },
  })),
];
const TOOLS = [...new Set(CALLS.map(({ tool }) => tool))];

/** What an argument names has to be found, so its look-up is no optional part. */
function isLookUp({ args }: OneCall, { request }: KeptResponse): boolean {
  const text = JSON.stringify(args);
  if (request === "GET /api/spaces/all") return true;
  if (request.includes("/environments/all")) return /"environment\w*":/.test(text);
  if (/\/(?:projects|tenants)\?partialName=/.test(request)) return true;
  return false;
}

/**
 * What was asked for, where a call reads more than that. A call that sends only one request besides look-ups asks for just
 * that, so it needs no entry.
 */
const ASKED_FOR: Readonly<Record<string, readonly RegExp[]>> = {
  get_deployment_overview: [/\/dashboard\/dynamic/],
  list_deployments: [/\/deployments\?/],
  find_deployment_freezes: [/\/deploymentfreezes/],
  find_deployment_targets: [/\/machines(?:\?|\/)/],
  get_delivery_metrics: [/\/tasks\?name=/, /\/deployments\?/],
  get_deployment_audit: [/\/events\?/],
  explain_deployment: [
    /\/deployments\/Deployments-\d+$/,
    /\/deployments\?\S*taskState=Failed/,
    /\/tasks\/ServerTasks-1171\/details/,
  ],
  // What is live in the environment of an argument says which releases are compared.
  compare_releases: [/\/environments\/all/, /\/projects\/[^/]+\/releases/, /\/deployments\?/],
  // The release and the project decide what is planned at all.
  preview_deployment: [
    /\/projects\/Projects-\d+\/releases\/[^?/]+$/,
    /\/api\/Spaces-1\/projects\/Projects-\d+$/,
  ],
  preview_runbook_run: [/\/runbooks\/Runbooks-\d+$/, /\/runbookSnapshots\/[^?/]+$/],
  resolve_variable: [/\/releases\/[^?/]+$/],
  list_lifecycles: [/\/lifecycles\?/],
  get_deployment_from_url: [/\/deployments\/Deployments-\d+$/],
  // The deployment of the link names the task.
  get_task_from_url: [/\/deployments\/Deployments-\d+$/, /\/tasks\/ServerTasks-\d+\/details/],
  get_task: [/\/deployments\/Deployments-\d+$/, /\/tasks\/ServerTasks-\d+\/details/],
  wait_for_task: [/\/deployments\/Deployments-\d+$/, /\/tasks\/ServerTasks-\d+\/details/],
  // Who the caller is, and what waits, decides which tasks wait for the caller; the spaces are those that are searched.
  find_tasks: [/\/tasks\?/, /\/api\/users\/me$/, /\/interruptions\?\S*take=100/, /\/api\/spaces\/all/],
  get_deployment_process: [/\/deploymentprocesses/],
  // A Git reference that does not exist is an error of the argument.
  get_variables: [/\/(?:refs%2Fheads%2F)?main\/variables/],
  // Who the caller is decides which interruptions are the caller's.
  find_interruptions: [/\/interruptions(?:\?|\/Interruptions-)/, /\/api\/users\/me$/],
  get_missing_tenant_variables: [/\/tenants\/variables-missing/],
  find_tenants: [/\/tenants\/Tenants-\d+$/],
};

/** octo-mcp's own list of routes stands in for the guide; the field `source` says so. */
const isStandIn = ({ tool, args }: OneCall) =>
  tool === "grep_llms_txt" || JSON.stringify(args).includes("octopus://api/llms.txt");

/**
 * Routes whose absence costs nothing: approval rules are a preview that can be off, and an older route has the values of a
 * tenant.
 */
const ABSENT_WITH_404 = /\/approvalpolicies\?|\/tenants\/[^/]+\/(?:common|project)variables/;

/** Requests that only spare others, which are sent when these are refused. */
const REPLACED: readonly RegExp[] = [
  // The release that is wanted is read by its version then.
  /^preview_deployment GET \S+\/projects\/[^/]+\/releases\?take=30$/,
  // Each package is asked for by its id then.
  /^find_package_versions GET \S+\/build-information\?take=/,
  // The last failure is asked for by its state then, and so is the last success.
  /^explain_deployment GET \S+\/tasks\?ids=/,
];

/** Fields that lead to what was asked for: without them it is not known which thing that is. */
const LEADING: readonly RegExp[] = [
  // The runbook leads to its published snapshot.
  /^preview_runbook_run GET \S+\/runbooks\/\S+ (?:Id|PublishedRunbookSnapshotId)$/,
  /^explain_deployment GET \S+\/tasks\/\S+\/details Task(?:\.Arguments(?:\.DeploymentId)?)?$/,
  /^compare_releases GET \S+\/deployments Items\.0\.ReleaseId$/,
  /^(?:get_task_from_url|get_task|wait_for_task|explain_deployment) GET \S+\/deployments\/\S+ TaskId$/,
];

interface Recorded {
  readonly one: OneCall;
  readonly responses: readonly KeptResponse[];
  readonly text: string;
  readonly structured: Readonly<Record<string, unknown>>;
  essential(response: KeptResponse): boolean;
}

/** The calls of a tool that succeed; others are for projects of another kind. */
async function recordCalls(tool: string): Promise<readonly Recorded[]> {
  const all = await Promise.all(
    CALLS.filter((one) => one.tool === tool).map(async (one): Promise<Recorded[]> => {
      const { outcome, responses } = await replay.record(one);
      if (outcome.kind !== "result") return [];
      const own = new Set(
        responses.filter((response) => !isLookUp(one, response)).map(({ request }) => request),
      );
      const isAskedFor = ({ request }: KeptResponse) =>
        own.size === 1 || (ASKED_FOR[tool] ?? []).some((pattern) => pattern.test(request));
      const essential = (response: KeptResponse) =>
        isLookUp(one, response) || (!isStandIn(one) && isAskedFor(response));
      return [{ one, responses, text: outcome.text, structured: outcome.structured, essential }];
    }),
  );
  return all.flat();
}

const recorded = new Map<string, Promise<readonly Recorded[]>>();
function recordedCalls(tool: string): Promise<readonly Recorded[]> {
  const calls = recorded.get(tool) ?? recordCalls(tool);
  recorded.set(tool, calls);
  return calls;
}

/** A usual run takes one of so many fields of the responses of a tool, and one of so many refusals. */
const FIELDS = 24;
const REFUSALS = 9;

const distinct = (responses: readonly KeptResponse[]) => [
  ...new Map(responses.map((response) => [response.request, response])).values(),
];
const notReadOf = (structured: Readonly<Record<string, unknown>>) =>
  (structured.notice as { notRead?: readonly string[] } | undefined)?.notRead ?? [];
const rowsOf = ({ items }: Readonly<Record<string, unknown>>) => (Array.isArray(items) ? items.length : 0);
/** An address that was made from something that is not there. */
const BROKEN_ADDRESS = /(?:octopus|https?):\/\/[^"\\ ]*\/(?:null|undefined)\b/;
const routeOf = ({ request }: KeptResponse) => request.replace(/\?.*/, "").replace(/-\d+/g, "-#");

it("every read tool has a call that succeeds", async () => {
  expect(TOOLS.length).toBeGreaterThan(20);
  for (const tool of TOOLS) expect((await recordedCalls(tool)).length, tool).toBeGreaterThan(0);
});

describe.each(TOOLS)("%s", (tool) => {
  it("a request that is refused costs its own part, which is named", { timeout: 120_000 }, async () => {
    const seen = new Set<string>();
    for (const { one, responses, essential } of await recordedCalls(tool)) {
      for (const response of distinct(responses)) {
        for (const status of [403, 404, 500]) {
          const key = `${status} ${routeOf(response)} ${essential(response)}`;
          if (seen.has(key)) continue;
          seen.add(key);
          if (!isTaken(seen.size - 1, REFUSALS)) continue;
          const { outcome, faults } = await replay.call(one, responses, ({ request }) =>
            request === response.request
              ? { status, type: "application/json", text: '{"ErrorMessage":"Refused by the test."}' }
              : undefined,
          );
          const what = `${tool} ${JSON.stringify(one.args)}, ${status} for ${response.request}`;
          expect(faults, what).toEqual([]);
          if (essential(response)) expect(outcome.kind, what).toBe("error");
          else {
            expect(outcome.kind, `${what}: ${JSON.stringify(outcome)}`).toBe("result");
            const isAbsent =
              (status === 404 && ABSENT_WITH_404.test(response.request)) ||
              REPLACED.some((pattern) => pattern.test(`${tool} ${response.request}`));
            if (outcome.kind === "result" && !isStandIn(one) && !isAbsent)
              expect(notReadOf(outcome.structured), what).not.toEqual([]);
          }
        }
      }
    }
  });

  it("a field that is null or absent costs no other row and no other part", {
    timeout: 240_000,
  }, async () => {
    const seen = new Set<string>();
    for (const { one, responses, text: whole, structured, essential } of await recordedCalls(tool)) {
      for (const response of distinct(responses)) {
        for (const path of fieldsOfResponse(response)) {
          for (const how of ["null", "absent"] as const) {
            const field = `${routeOf(response)} ${path.join(".")}`;
            if (seen.has(`${how} ${field}`)) continue;
            seen.add(`${how} ${field}`);
            if (!isTaken(seen.size - 1, FIELDS)) continue;
            const { outcome, faults } = await replay.call(one, responses, ({ request, text }) =>
              request === response.request ? { text: withoutField(text, path, how) } : undefined,
            );
            const what = `${tool} ${JSON.stringify(one.args)}: ${field} is ${how}`;
            expect(faults, what).toEqual([]);
            // When null changes nothing, the field is not read or null counts as absent, so that no second call is needed.
            if (how === "null" && outcome.kind === "result" && outcome.text === whole) break;
            expect(outcome.kind === "result" ? outcome.text : "", what).not.toMatch(BROKEN_ADDRESS);
            if (outcome.kind === "result") {
              const isNamed = notReadOf(outcome.structured).length > 0;
              if (!isNamed && !isLookUp(one, response))
                expect(rowsOf(outcome.structured), what).toBeGreaterThanOrEqual(rowsOf(structured));
              continue;
            }
            // The thing that an argument names cannot be found, or the list that was asked for is not there.
            const isLeading = LEADING.some((pattern) => pattern.test(`${tool} ${field}`));
            const isList = path.length === 1 && path[0] === "Items" && essential(response);
            expect(isLookUp(one, response) || isLeading || isList, `${what}: ${outcome.kind}`).toBe(true);
          }
        }
      }
    }
  });
});
