/**
 * Traces by the OpenTelemetry conventions for MCP: one span a call, below the caller's own when it sends its trace
 * context (`_meta.traceparent`, or the header). Arguments and results are not part of a span.
 */

import type { Environment } from "@octo/app-kit";
import type { Caller, MessageFacts } from "@octo/mcp-tools";
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, type Tracer } from "@opentelemetry/api";
import { W3CTraceContextPropagator } from "@opentelemetry/core";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BasicTracerProvider, BatchSpanProcessor, type SpanProcessor } from "@opentelemetry/sdk-trace-base";
import type { CallWatcher } from "../tenancy/call-limits.ts";

/** Traces of one server. */
export interface Tracing extends CallWatcher {
  close(): Promise<void>;
}

/** On when the environment names an OTLP endpoint, in OpenTelemetry's own variables. */
export function tracingFrom(environment: Environment, service: string, version: string): Tracing | undefined {
  const endpoint = environment.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? environment.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (!endpoint || environment.OTEL_SDK_DISABLED?.toLowerCase() === "true") return undefined;
  const processor = new BatchSpanProcessor(new OTLPTraceExporter());
  return createTracing(processor, environment.OTEL_SERVICE_NAME ?? service, version);
}

/** Traces into a processor. */
export function createTracing(processor: SpanProcessor, service: string, version: string): Tracing {
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ "service.name": service, "service.version": version }),
    spanProcessors: [processor],
  });
  return {
    ...spansOf(provider.getTracer(service, version)),
    close: () => provider.shutdown(),
  };
}

function spansOf(tracer: Tracer): CallWatcher {
  const propagator = new W3CTraceContextPropagator();
  return {
    began({ tool }, caller) {
      const parent = propagator.extract(ROOT_CONTEXT, caller.message ?? {}, {
        get: (message, key) => message[key as keyof MessageFacts] as string | undefined,
        keys: (message) => Object.keys(message),
      });
      const method = caller.message?.method ?? "tools/call";
      const name = method === "tools/call" ? `${method} ${tool}` : method;
      const span = tracer.startSpan(
        name,
        { kind: SpanKind.SERVER, attributes: attributesOf(tool, method, caller) },
        parent,
      );
      return (outcome) => {
        span.setAttribute("octo_mcp.octopus_requests", outcome.requests);
        if (outcome.kind === "error") {
          span.setAttribute("error.type", outcome.error.code);
          span.setStatus({ code: SpanStatusCode.ERROR });
        }
        span.end();
      };
    },
  };
}

function attributesOf(tool: string, method: string, { transport, message, tenant }: Caller) {
  return {
    "mcp.method.name": method,
    "gen_ai.tool.name": tool,
    "gen_ai.operation.name": "execute_tool",
    "network.transport": "tcp",
    "network.protocol.name": "http",
    "octo_mcp.transport": transport,
    ...(message?.id === undefined ? {} : { "jsonrpc.request.id": String(message.id) }),
    ...(message?.protocolVersion === undefined ? {} : { "mcp.protocol.version": message.protocolVersion }),
    ...(message?.sessionId === undefined ? {} : { "mcp.session.id": message.sessionId }),
    ...(tenant === undefined ? {} : { "octo_mcp.tenant": tenant }),
  };
}
