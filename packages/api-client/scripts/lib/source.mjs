/** Reads the description that a server gives of its API, from a file or from the server. */
import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { fromSwagger2 } from "./swagger2.mjs";

const TIMEOUT_MS = 60_000;
const HTTP = /^https?:\/\//i;

/**
 * Reads the document at a path or address, as OpenAPI 3. An address without a file name counts as that of a server.
 * @param {string} from
 * @param {{ apiKey?: string, fetch?: typeof fetch }} [options]
 */
export async function readSource(from, { apiKey, fetch = globalThis.fetch } = {}) {
  const text = HTTP.test(from) ? await download(addressOf(from), apiKey, fetch) : await readLocal(from);
  return toOpenApi3(parseText(text, from), from);
}

/** `/api/swagger.json` of a server, unless the address names a document already. */
function addressOf(from) {
  const url = new URL(from);
  if (/\.(json|ya?ml)$/i.test(url.pathname)) return url.href;
  const directory = url.pathname.replace(/\/+$/, "").replace(/\/(api|app)$/i, "");
  return `${url.origin}${directory}/api/swagger.json`;
}

async function readLocal(path) {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new Error(`${path} cannot be read (${error.code ?? error.message})`);
  }
}

/** A redirect is not followed: the key belongs to this server only. */
async function download(url, apiKey, fetch) {
  let response;
  try {
    response = await fetch(url, {
      headers: { Accept: "application/json", ...(apiKey ? { "X-Octopus-ApiKey": apiKey } : {}) },
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    throw new Error(`${url} cannot be reached (${error.cause?.code ?? error.cause?.message ?? error.name})`);
  }
  if (response.status >= 300 && response.status < 400)
    throw new Error(`${url} redirects to ${response.headers.get("Location")}; give that address`);
  if (response.status === 401) throw new Error(`${url} answered 401; name a key with --api-key-env`);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.text();
}

function parseText(text, from) {
  try {
    return text.trimStart().startsWith("{") ? JSON.parse(text) : parse(text);
  } catch {
    throw new Error(`${from} is neither JSON nor YAML`);
  }
}

function toOpenApi3(doc, from) {
  if (doc === null || typeof doc !== "object" || typeof doc.paths !== "object" || doc.paths === null)
    throw new Error(`${from} is not an OpenAPI document: it has no paths`);
  if (String(doc.swagger ?? "").startsWith("2."))
    return { kind: `Swagger ${doc.swagger}`, doc: fromSwagger2(doc) };
  if (String(doc.openapi ?? "").startsWith("3.")) return { kind: `OpenAPI ${doc.openapi}`, doc };
  throw new Error(`${from} is neither Swagger 2.0 nor OpenAPI 3`);
}
