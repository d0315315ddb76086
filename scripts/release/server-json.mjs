/**
 * Checks server.json against what the MCP registry asks (schema 2025-12-11 and its documentation), in our own words: the
 * registry's own validator is a program for another platform. What the registry ignores is an error here too.
 */
const SCHEMA = "https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json";
const NAME = /^[a-zA-Z0-9.-]+\/[a-zA-Z0-9._-]+$/;
const EXACT_VERSION = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;
const INPUT = [
  "description",
  "isRequired",
  "format",
  "value",
  "isSecret",
  "default",
  "placeholder",
  "choices",
];
const FORMATS = ["string", "number", "boolean", "filepath"];

/** What is wrong with a document, each with the place and the way out; nothing when the registry would take it. */
export function problemsOfServerJson(document, manifests) {
  const problems = [];
  const expect = (holds, problem) => holds || problems.push(problem);
  const { $schema, name, title, description, repository, websiteUrl, version, packages, ...rest } = document;
  expect($schema === SCHEMA, `$schema is not ${SCHEMA}`);
  expect(
    NAME.test(name) && name.length <= 200,
    `name '${name}' is not namespace/name of at most 200 characters`,
  );
  expect(lengthIn(title, 1, 100), "title does not have 1 to 100 characters");
  expect(lengthIn(description, 1, 100), "description does not have 1 to 100 characters");
  expect(
    isUrl(repository?.url) && repository?.source === "github",
    "repository does not name url and source",
  );
  expect(isUrl(websiteUrl), "websiteUrl is not an address");
  expect(EXACT_VERSION.test(version), `version '${version}' is not one exact version`);
  expect(Object.keys(rest).length === 0, `there are unknown fields: ${Object.keys(rest).join(", ")}`);
  expect(packages?.length > 0, "packages is empty");
  for (const [at, entry] of (packages ?? []).entries())
    for (const problem of problemsOfPackage(entry, { name, version, manifests }))
      problems.push(`packages[${at}]: ${problem}`);
  return problems;
}

function problemsOfPackage(entry, { name, version, manifests }) {
  const { registryType, identifier, transport, packageArguments = [], environmentVariables = [] } = entry;
  const problems = [];
  const expect = (holds, problem) => holds || problems.push(problem);
  expect(entry.version === version, `version is '${entry.version}' and the server's is '${version}'`);
  if (registryType === "npm") {
    const manifest = manifests.find((one) => one.name === identifier);
    expect(manifest, `identifier '${identifier}' is no published package`);
    expect(
      manifest?.mcpName === name,
      `mcpName of ${identifier} is not '${name}'; the registry compares them`,
    );
  } else if (registryType === "mcpb") {
    expect(/^https:\/\/github\.com\/.+\.mcpb$/.test(identifier), "identifier is not the address of a bundle");
    expect(/^[a-f0-9]{64}$/.test(entry.fileSha256), "fileSha256 is not the SHA-256 of the bundle");
  } else problems.push(`registryType '${registryType}' is neither npm nor mcpb`);
  const isHttp = transport?.type === "streamable-http";
  expect(
    isHttp ? /^https?:\/\/\S+$/.test(transport.url) : transport?.type === "stdio",
    "transport is not known",
  );
  for (const argument of packageArguments) {
    const { type, name: flag, ...input } = argument;
    expect(type === "named" && /^--[a-z][\w-]*$/.test(flag), `argument '${flag}' is not a named flag`);
    problems.push(...problemsOfInput(flag, input));
  }
  for (const { name: variable, ...input } of environmentVariables) {
    expect(/^[A-Z][A-Z0-9_]*$/.test(variable), `variable '${variable}' is not a name`);
    problems.push(...problemsOfInput(variable, input));
  }
  return problems;
}

function problemsOfInput(name, input) {
  const unknown = Object.keys(input).filter((key) => !INPUT.includes(key));
  return [
    ...unknown.map((key) => `${name} has the unknown field '${key}'`),
    ...(FORMATS.includes(input.format ?? "string")
      ? []
      : [`${name} has the unknown format '${input.format}'`]),
    ...(input.description ? [] : [`${name} has no description`]),
  ];
}

function lengthIn(text, least, most) {
  return typeof text === "string" && text.length >= least && text.length <= most;
}

function isUrl(text) {
  return typeof text === "string" && URL.canParse(text);
}
