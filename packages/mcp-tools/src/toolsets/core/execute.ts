import type { OctopusError } from "@octo/api-client";
import * as z from "zod";
import { defineTool, type WrittenRequest } from "../../define-tool.ts";
import { ToolError } from "../../errors.ts";
import { describedInFullOnly, text } from "../../fields.ts";
import type { PlanFact } from "../../plan.ts";
import { withoutLinks } from "../../without-links.ts";
import { withoutSecretChanges } from "../events/change-details.ts";
import { sendOnce } from "../executions/send-once.ts";
import { checkCsvPath, readEventsCsv } from "./events-csv.ts";
import { projectFields } from "./project-fields.ts";

const scalar = z.union([z.string().max(2_000), z.number(), z.boolean()]);

const input = z.strictObject({
  method: describedInFullOnly(z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]), "HTTP method"),
  path: z.string().min(1).max(2_000).describe("Like /api/Spaces-1/releases"),
  query: z
    .record(z.string().max(100), z.union([scalar, z.array(scalar).max(200)]))
    .optional()
    .describe("By name; skip and take for lists"),
  body: z
    .unknown()
    .meta({ type: "string", description: "JSON text of an object; for sort orders of a list", json: true })
    .optional(),
  fields: z.array(z.string().min(1).max(200)).max(50).optional().describe("Only these fields, like Items.Id"),
  asCsv: z.boolean().optional().describe("For audit events"),
});

const PATH_LIMIT = 2_010;
const QUERY_LIMIT = 2_110;
/** Characters of a body in one fact. */
const BODY_PART = 4_000;

type Args = z.output<typeof input>;

export const execute = defineTool({
  name: "execute",
  toolset: "core",
  tier: "by-request",
  idempotent: false,
  additive: false,
  since: "2021.1",
  title: "Call the Octopus REST API",
  description:
    "Sends one request to the Octopus REST API, for what no other tool does; grep_llms_txt finds the route. Anything but reading needs a person's approval. Keep results small with fields and take.",
  input,
  output: z.looseObject({
    method: text,
    path: text,
    tier: text,
    response: z.unknown().optional(),
    complete: z.boolean().optional().describe("false: ask for less, with filters or take"),
  }),
  requestOf,
  plan: async (args, context) => {
    const request = requestOf(args);
    const facts: PlanFact[] = [
      { label: "Request", value: `${request.method} ${request.path}`, limit: PATH_LIMIT },
      ...Object.entries(request.query).map(([name, value]) => ({
        label: "Query",
        value: (Array.isArray(value) ? value : [value]).map((item) => `${name} = ${item}`),
        limit: QUERY_LIMIT,
      })),
      ...bodyFacts(request.body),
      { label: "Server", value: context.server.url.base },
    ];
    return {
      title: request.method === "DELETE" ? "Delete by a request to the API" : "Send a request to the API",
      facts,
      targets: {},
      warnings: request.method === "DELETE" ? ["A deletion cannot be undone."] : [],
      data: { request },
    };
  },
  async run({ data: { request } }, { octopus, tier }) {
    const { method, path, query, body } = request;
    if (query.asCsv === true) {
      const { csv, complete } = await readEventsCsv(octopus, path, query);
      return { method, path, tier: tier(), response: csv, ...(complete ? {} : { complete }) };
    }
    const send = () => octopus.request(method, path, { query, ...(body === undefined ? {} : { body }) });
    const document = await (tier() === "read" ? send() : sendOnce(send, effectUnknown));
    return { method, path, tier: tier(), response: withoutSecretChanges(withoutLinks(document ?? null)) };
  },
  reduce: (result, { fields }) =>
    fields ? { ...result, response: projectFields(result.response, fields) } : result,
});

/** The body in parts that are shown whole. */
function bodyFacts(body: unknown): PlanFact[] {
  if (body === undefined) return [];
  const text = JSON.stringify(body);
  const parts = Math.ceil(text.length / BODY_PART);
  return Array.from({ length: parts }, (_, at) => ({
    label: parts === 1 ? "Body" : `Body, part ${at + 1} of ${parts}`,
    value: text.slice(at * BODY_PART, (at + 1) * BODY_PART),
    limit: BODY_PART,
  }));
}

function effectUnknown(cause: OctopusError): ToolError {
  return new ToolError({
    code: cause.code,
    message: `The response of Octopus was lost or could not be read, so the request may have taken effect: ${cause.message} It was not sent again.`,
    hint: "Read what the request was about before you try once more.",
    saysWhatWasDone: true,
    cause,
  });
}

/** The request that will be sent. A body that is text is refused, because no route of Octopus takes text. */
function requestOf({ method, path, query, body, fields, asCsv }: Args): WrittenRequest {
  if (body !== undefined && (typeof body !== "object" || body === null)) {
    throw new ToolError({
      code: "input",
      message: "body: must be a JSON object or list.",
      hint: 'Write it like {"Name": "value"}.',
    });
  }
  if (body !== undefined && method === "GET")
    throw new ToolError({ code: "input", message: "body: a GET request has no body; use query." });
  if (asCsv) {
    checkCsvPath(path);
    if (method !== "GET" || fields)
      throw new ToolError({ code: "input", message: "asCsv: use it with GET, and without fields." });
  }
  if (path.includes("?"))
    throw new ToolError({
      code: "input",
      message: "path: must not contain a query; move the part after ? into query.",
    });
  return {
    method,
    path,
    query: { ...query, ...(asCsv ? { asCsv: true } : {}) },
    ...(body === undefined ? {} : { body }),
  };
}
