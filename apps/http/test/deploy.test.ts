/** What is deployed: the Dockerfile, the compose file and the manifests, read as their tools and our settings read them. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { addFlags, POLICY_FLAGS, readServerSettings, SERVER_FLAGS } from "@octo/app-kit";
import { Command } from "commander";
import { validate } from "dockerfile-utils";
import { describe, expect, it } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { HTTP_FLAGS } from "../src/settings/http-flags.ts";
import { readHttpSettings } from "../src/settings/http-settings.ts";

const read = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../${name}`, import.meta.url)), "utf8");
const manifests = parseAllDocuments(read("deploy/kubernetes/octo-mcp.yaml")).map((document) =>
  document.toJS(),
);
const compose = parse(read("deploy/compose.yaml"));
const deployment = manifests.find(({ kind }) => kind === "Deployment").spec;
const pod = deployment.template.spec;
const [container] = pod.containers;

/** The settings that a command line and an environment come to; throws as the start would. */
function settingsOf(args: readonly string[], environment: Record<string, string>) {
  const command = addFlags(new Command(), [...SERVER_FLAGS, ...POLICY_FLAGS, ...HTTP_FLAGS]).exitOverride();
  command.configureOutput({ writeErr: () => undefined }).parse(args, { from: "user" });
  return {
    ...readServerSettings(command.opts(), environment),
    ...readHttpSettings(command.opts(), environment),
  };
}

describe("the Dockerfile", () => {
  const text = read("Dockerfile");

  it("a linter finds nothing in the Dockerfile", () => {
    expect(validate(text).map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toEqual([]);
  });

  it("the Dockerfile pins its base images, runs as node, and has no secret", () => {
    const bases = [...text.matchAll(/^FROM (?:--\S+ )?(\S+)/gm)].map(([, base]) => base);
    expect(bases.length).toBe(4);
    for (const base of bases) expect(base).toMatch(/:\d+\.\d+\.\d+-/);
    expect(text.match(/^USER node$/gm)).toHaveLength(3);
    expect(text.match(/^HEALTHCHECK /gm)).toHaveLength(3);
    expect(text).not.toMatch(/API-|KEY=|TOKEN=/);
  });
});

describe("the Kubernetes manifests", () => {
  it("the Kubernetes manifests start a read-only server behind the ingress with valid settings", () => {
    const environment = { OCTO_HTTP_KEYS: "a-key-from-the-secret-1" };
    expect(settingsOf(container.args, environment)).toMatchObject({
      host: "0.0.0.0",
      port: 8080,
      auth: "bearer",
      trustProxy: true,
      policy: { readOnly: true },
    });
    expect(() => settingsOf(container.args, {})).toThrow("must authenticate");
  });

  it("the Kubernetes manifests take every secret from a Secret", () => {
    for (const variable of container.env) expect(variable.valueFrom.secretKeyRef.name).toBe("octo-mcp");
  });

  it("the Kubernetes manifests have working probes and limits", () => {
    for (const probe of [container.livenessProbe, container.readinessProbe, container.startupProbe])
      expect(probe.httpGet.httpHeaders).toEqual([{ name: "Host", value: "localhost" }]);
    expect(container.livenessProbe.httpGet.path).toBe("/health");
    expect(container.readinessProbe.httpGet.path).toBe("/ready");
    expect(container.resources).toMatchObject({ requests: expect.anything(), limits: expect.anything() });
  });

  it("the Kubernetes manifests give no rights, and more time to stop than draining takes", () => {
    expect(pod.securityContext).toMatchObject({ runAsNonRoot: true });
    expect(container.securityContext).toMatchObject({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    });
    const drain = Number(
      container.args.find((arg: string) => arg.startsWith("--drain-timeout="))?.split("=")[1],
    );
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(drain);
  });

  it("the Kubernetes manifests name an exact version of the image", () => {
    expect(container.image).toMatch(/:\d+\.\d+\.\d+$/);
  });
});

describe("the compose file", () => {
  it("the compose file starts a server with valid settings that only this machine can reach", () => {
    const { command, environment, ports, read_only } = compose.services["octo-mcp"];
    expect(settingsOf(command, environment)).toMatchObject({ auth: "bearer", plainHttp: true });
    expect(ports).toEqual(["127.0.0.1:8080:8080"]);
    expect(read_only).toBe(true);
  });

  it("the compose file gives both sides the same key", () => {
    const { "octo-mcp": ours, octopus } = compose.services;
    expect(octopus.command).toContain(ours.environment.OCTOPUS_API_KEY);
  });
});
