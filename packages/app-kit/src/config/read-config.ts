/** Reads and checks the configuration file. What is wrong is named with its line. */
import { statSync } from "node:fs";
import { homedir, platform } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { DataPath, Positions } from "@octo/policy";
import { nearestOf } from "../nearest.ts";
import { openNamedBy } from "../open-file.ts";
import { SettingsError } from "../settings-error.ts";
import { readDataFile } from "../yaml-file.ts";
import type { ConfigSpec, Setting } from "./setting.ts";

/** A setting that the file gives, as a flag or a variable would give it. */
export interface GivenSetting {
  readonly setting: Setting;
  readonly value: string | true;
  /** Where it stands: `octo-mcp.yaml: line 4`. */
  readonly where: string;
}

/** A part of the file that is more than a text. */
export interface ConfigStructure {
  readonly data: unknown;
  /** Where a value of the structure stands: `octo-mcp.yaml: line 4`. */
  where(path: DataPath): string;
}

/** One of several Octopus servers. */
export interface ConfigInstance {
  readonly name: string;
  readonly given: readonly GivenSetting[];
  readonly where: string;
}

/** A checked configuration file. */
export interface ConfigFile {
  readonly path: string;
  /** The folder of the file, from which its relative paths start. */
  readonly folder: string;
  readonly given: readonly GivenSetting[];
  /** The Octopus servers; none where the file describes one alone. */
  readonly instances: readonly ConfigInstance[];
  /** A structure by its key; undefined when the file does not have it. */
  structure(key: string): ConfigStructure | undefined;
}

/** Keys under which people look for secrets. */
const SECRETS = /^(?:octopus_?)?(?:api_?key|key|access_?token|token|password|secret)s?$/i;

/**
 * Reads a configuration file.
 * @param source what names the file: `--config` or `OCTO_MCP_CONFIG`
 * @throws SettingsError that names each wrong line, or the file when it cannot be read or everybody may change it.
 */
export function readConfigFile(source: string, path: string, spec: ConfigSpec): ConfigFile {
  openNamedBy(source, () => requireNotShared(path));
  const { data, positions } = readDataFile(source, path);
  const folder = dirname(resolve(path));
  const reading: Reading = { path, folder, positions, problems: [] };
  const top = mapOf(reading, [], data ?? {});
  const structures = new Map(spec.structures.map(({ key }) => [key, top[key]]));
  const sections = Object.keys(spec.sections);
  const others = ["$schema", INSTANCES, ...structures.keys(), ...sections, ...spec.foreign];
  const given = [
    ...readSettings(reading, { settings: spec.settings, map: top, others, at: [] }),
    ...sections.flatMap((name) =>
      readSettings(reading, {
        settings: spec.sections[name] ?? [],
        map: top[name] === undefined ? {} : mapOf(reading, [name], top[name]),
        others: [],
        at: [name],
      }),
    ),
  ];
  const instances = readInstances(reading, top[INSTANCES], spec.instance);
  if (reading.problems.length > 0)
    throw new SettingsError(`${source}: ${path}: ${reading.problems.join("; ")}`);
  return {
    path,
    folder,
    given,
    instances,
    structure(key) {
      const found = structures.get(key);
      if (found === undefined || found === null) return undefined;
      return { data: found, where: (inner) => whereOf(reading, [key, ...inner]) };
    },
  };
}

/** The key of the servers. */
const INSTANCES = "instances";
const INSTANCE_NAME = /^[a-z0-9][\w-]{0,39}$/i;

function readInstances(
  reading: Reading,
  data: unknown,
  settings: readonly Setting[],
): readonly ConfigInstance[] {
  if (data === undefined) return [];
  const map = mapOf(reading, [INSTANCES], data);
  return Object.entries(map).map(([name, own]) => {
    const at = [INSTANCES, name];
    if (!INSTANCE_NAME.test(name))
      addProblem(
        reading,
        at,
        `'${name}' must begin with a letter or digit and hold letters, digits, - and _ (at most 40)`,
      );
    const given = readSettings(reading, { settings, map: mapOf(reading, at, own), others: [], at });
    if (!given.some(({ setting }) => setting.key === "serverUrl"))
      addProblem(reading, at, `${at.join(".")}: serverUrl is missing`);
    return { name, given, where: whereOf(reading, at) };
  });
}

/** Who can change the file decides where the key is sent. */
function requireNotShared(path: string): void {
  if (platform() !== "win32" && (statSync(path).mode & 0o002) !== 0)
    throw new Error(`everybody may change ${path}, and so where the key is sent; take that away (chmod o-w)`);
}

interface Reading {
  readonly path: string;
  readonly folder: string;
  readonly positions: Positions;
  readonly problems: string[];
}

function whereOf({ path, positions }: Pick<Reading, "path" | "positions">, at: DataPath): string {
  const found = positions(at);
  return found === undefined ? path : `${path}: line ${found.line}`;
}

function addProblem({ positions, problems }: Reading, at: DataPath, text: string): void {
  const found = positions(at);
  problems.push(found === undefined ? text : `line ${found.line}: ${text}`);
}

function mapOf(reading: Reading, at: DataPath, data: unknown): Readonly<Record<string, unknown>> {
  if (typeof data === "object" && data !== null && !Array.isArray(data)) return { ...data };
  addProblem(reading, at, `${at.join(".") || "the file"} must be a map of settings, such as readOnly: true`);
  return {};
}

interface Part {
  readonly settings: readonly Setting[];
  readonly map: Readonly<Record<string, unknown>>;
  /** Keys that are no settings, and are known. */
  readonly others: readonly string[];
  readonly at: DataPath;
}

function readSettings(reading: Reading, { settings, map, others, at }: Part): readonly GivenSetting[] {
  const known = new Map(settings.map((setting) => [setting.key, setting]));
  return Object.entries(map).flatMap(([key, data]) => {
    const path = [...at, key];
    const setting = known.get(key);
    if (setting === undefined) {
      if (!others.includes(key)) addProblem(reading, path, unknownKey(key, [...known.keys(), ...others]));
      return [];
    }
    const read = readValue(setting, data, reading.folder);
    if (typeof read === "object") addProblem(reading, path, `${path.join(".")}: ${read.problem}`);
    return typeof read === "object" || read === undefined
      ? []
      : [{ setting, value: read, where: whereOf(reading, path) }];
  });
}

function unknownKey(key: string, known: readonly string[]): string {
  if (SECRETS.test(key))
    return `'${key}': this file holds no secrets; name a file (apiKeyFile) or a command (credentialCommand) that has it`;
  const camel = key.replace(/^-+/, "").replace(/[-_](\w)/g, (_all, letter: string) => letter.toUpperCase());
  const nearest = known.find((one) => one.toLowerCase() === camel.toLowerCase()) ?? nearestOf(key, known);
  return `'${key}' is not a setting${nearest === undefined ? "" : `; did you mean ${nearest}?`}`;
}

/** The value as a flag gives it, nothing for a switch that is off, or what is wrong. */
function readValue(
  setting: Setting,
  data: unknown,
  folder: string,
): string | true | undefined | { readonly problem: string } {
  if (data === null) return { problem: "has no value; write one, or remove the line" };
  if (setting.type === "switch") {
    if (typeof data === "boolean") return data || undefined;
    return { problem: "must be true or false" };
  }
  if (setting.type === "number") return numberOf(setting, data);
  const texts = setting.type === "list" || setting.type === "command" ? textsOf(data) : undefined;
  if (texts !== undefined) return setting.type === "command" ? JSON.stringify(texts) : joined(texts);
  if (typeof data !== "string" && typeof data !== "number")
    return {
      problem:
        setting.type === "text" || setting.type === "file"
          ? "must be a text"
          : "must be a text or a list of texts",
    };
  const text = String(data);
  if (text.trim() === "") return { problem: "is empty; write a value, or remove the line" };
  if (setting.type === "file") return pathOf(text, folder);
  const { words } = setting;
  if (words !== undefined && !words.includes(text.toLowerCase()))
    return { problem: `'${text}' is not one of ${words.join(", ")}` };
  return text;
}

function numberOf({ range }: Setting, data: unknown): string | { readonly problem: string } {
  const value = typeof data === "string" && /^\d{1,10}$/.test(data) ? Number(data) : data;
  const { min, max } = range ?? { min: 0, max: Number.MAX_SAFE_INTEGER };
  if (typeof value === "number" && Number.isInteger(value) && value >= min && value <= max)
    return String(value);
  return { problem: `must be a whole number from ${min} to ${max}` };
}

function textsOf(data: unknown): readonly string[] | undefined {
  const isList = Array.isArray(data) && data.length > 0 && data.every((one) => typeof one === "string");
  return isList ? (data as readonly string[]) : undefined;
}

function joined(texts: readonly string[]): string | { readonly problem: string } {
  const wrong = texts.find((text) => text.includes(",") || text.trim() === "");
  return wrong === undefined ? texts.join(",") : { problem: `'${wrong}' cannot be an item of a list` };
}

/** A path of the file starts at the folder of the file, because a host may start the server in any folder. */
function pathOf(text: string, folder: string): string {
  return /^~[/\\]/.test(text) ? join(homedir(), text.slice(2)) : resolve(folder, text);
}
