/** What is deployed: the Dockerfile, the compose file and the manifests, read as their tools and our settings read them. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { addFlags, POLICY_FLAGS, readServerSettings, SERVER_FLAGS } from "@octo/app-kit";
import { Command } from "commander";
import { validate } from "dockerfile-utils";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { HTTP_FLAGS } from "../src/settings/http-flags.ts";
import { readHttpSettings } from "../src/settings/http-settings.ts";
import { renderChart, renderWithHelm } from "./support/helm.ts";
import { byName, renderOverlay, renderWithKubectl } from "./support/kustomize.ts";

const read = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../${name}`, import.meta.url)), "utf8");
const manifests = renderOverlay("overlays/single");
const compose = parse(read("deploy/compose.yaml"));
const podOf = (all: ReturnType<typeof renderOverlay>) =>
  all.find(({ kind }) => kind === "Deployment")?.spec.template.spec;
const pod = podOf(manifests);
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

const SAME = [
  ["overlays/single", undefined],
  ["overlays/replicas", "values-replicas.yaml"],
  ["overlays/oidc", "values-oidc.yaml"],
] as const;

describe("overlays and chart", () => {
  const secrets = {
    OCTO_HTTP_KEYS: "a-key-from-the-secret-1",
    OCTO_SEAL_KEY: "ab".repeat(32),
    OCTO_STATE_PASSWORD: "from the secret",
  };
  const environmentOf = (one: ReturnType<typeof podOf>) =>
    Object.fromEntries(
      one.containers[0].env.flatMap(({ name }: { name: keyof typeof secrets }) =>
        secrets[name] ? [[name, secrets[name]]] : [],
      ),
    );

  it("the replicas share their state, and callers of the last overlay log in with OpenID Connect", () => {
    const replicas = podOf(renderOverlay("overlays/replicas"));
    expect(settingsOf(replicas.containers[0].args, environmentOf(replicas))).toMatchObject({
      auth: "bearer",
      state: { address: { nodes: [{ host: "octo-mcp-valkey", port: 6_379 }] }, password: "from the secret" },
    });
    const oidc = podOf(renderOverlay("overlays/oidc"));
    expect(settingsOf(oidc.containers[0].args, environmentOf(oidc))).toMatchObject({
      auth: "oauth",
      oauth: { issuer: "https://login.example.com", audience: "https://octo-mcp.example.com/mcp" },
      state: { password: "from the secret" },
    });
  });

  it("Valkey keeps what it was given over a restart, drops nothing for new entries, and wants a password", () => {
    const valkey = renderOverlay("overlays/replicas").find(({ kind }) => kind === "StatefulSet");
    const { args } = valkey.spec.template.spec.containers[0];
    const after = (flag: string) => args[args.indexOf(flag) + 1];
    expect([after("--appendonly"), after("--maxmemory-policy"), after("--requirepass")]).toEqual([
      "yes",
      "noeviction",
      "$(STATE_PASSWORD)",
    ]);
    expect(valkey.spec.volumeClaimTemplates).toHaveLength(1);
  });

  it.each(SAME)("the chart renders what %s has", (overlay, values) => {
    expect(byName(renderChart(values))).toEqual(byName(renderOverlay(overlay)));
  });

  const hasKubectl = renderWithKubectl("overlays/single") !== undefined;
  it.skipIf(!hasKubectl).each(SAME)(
    `kustomize itself renders %s so${hasKubectl ? "" : " (not checked: no kubectl on this machine)"}`,
    (overlay) => {
      expect(byName(renderWithKubectl(overlay) ?? [])).toEqual(byName(renderOverlay(overlay)));
    },
  );

  const hasHelm = renderWithHelm() !== undefined;
  it.skipIf(!hasHelm).each(SAME)(
    `Helm itself renders the chart as %s${hasHelm ? "" : " (not checked: no helm on this machine)"}`,
    (overlay, values) => {
      expect(byName(renderWithHelm(values) ?? [])).toEqual(byName(renderOverlay(overlay)));
    },
  );

  it("the chart and the overlays have the same dashboard", () => {
    expect(read("deploy/helm/octo-mcp/files/octo-mcp.json")).toBe(
      read("deploy/kubernetes/monitoring/octo-mcp.json"),
    );
  });

  it("dashboard and alerts ask only for metrics that a server has", async () => {
    const up = {
      store: undefined,
      isUp: true,
      use: () => ({ operations: 0, failures: 0 }),
      close: async () => undefined,
    };
    const { createMetrics } = await import("../src/observe/metrics.ts");
    const metrics = createMetrics({ mcpSessions: () => 0, shared: up as never, fallbacks: () => 0 });
    const known = [...(await metrics.text()).matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => String(name));
    const rules = renderOverlay("monitoring").find(({ kind }) => kind === "PrometheusRule");
    const queries = [
      ...JSON.parse(read("deploy/kubernetes/monitoring/octo-mcp.json")).panels.flatMap(
        ({ targets }: { targets: { expr: string }[] }) => targets.map(({ expr }) => expr),
      ),
      ...rules.spec.groups[0].rules.map(({ expr }: { expr: string }) => expr),
    ];
    const asked = queries.flatMap((query: string) => query.match(/\b(?:octo_mcp|process)_\w+/g) ?? []);
    expect(asked.length).toBeGreaterThan(15);
    const unknown = asked.filter((name) => !known.includes(name.replace(/_bucket$/, "")));
    expect(unknown).toEqual([]);
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

  it("the compose file with Valkey starts replicas that share their state", () => {
    const more = parse(read("deploy/compose.valkey.yaml").replace("!override ", ""));
    const { command, environment } = compose.services["octo-mcp"];
    const all = { ...environment, ...more.services["octo-mcp"].environment };
    expect(settingsOf(command, all)).toMatchObject({ state: { address: { nodes: [{ host: "valkey" }] } } });
    expect(more.services.valkey.command).toContain("noeviction");
  });
});
