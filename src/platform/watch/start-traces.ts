import { faultParts } from './fault-parts.ts'
import type { Tracer } from './traces.ts'

/**
 * Sends spans by OTLP over HTTP to a collector: the usual OTEL_ variables of the environment hold. OpenTelemetry is loaded
 * here and only here, so that an installation without traces pays neither time nor memory for it.
 */
export async function startTraces(o: {
  serviceName: string
  exporter?: import('@opentelemetry/sdk-trace-node').SpanExporter
}): Promise<Tracer> {
  const { context, SpanKind, SpanStatusCode, trace } = await import('@opentelemetry/api')
  const { BatchSpanProcessor, NodeTracerProvider, SimpleSpanProcessor } = await import('@opentelemetry/sdk-trace-node')
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http')
  process.env.OTEL_SERVICE_NAME ??= o.serviceName
  const { resourceFromAttributes } = await import('@opentelemetry/resources')
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': process.env.OTEL_SERVICE_NAME }),
    spanProcessors: [
      o.exporter ? new SimpleSpanProcessor(o.exporter) : new BatchSpanProcessor(new OTLPTraceExporter()),
    ],
  })
  provider.register()
  const tracer = provider.getTracer('contingent')
  return {
    span: (name, parts, work) =>
      tracer.startActiveSpan(name, { attributes: parts }, async (span) => {
        try {
          return await work((more) => span.setAttributes(more))
        } catch (fault) {
          const { kind, code } = faultParts(fault)
          span.setStatus({ code: SpanStatusCode.ERROR, message: [kind, code].filter(Boolean).join(' ') })
          throw fault
        } finally {
          span.end()
        }
      }),
    open(name, inside) {
      const span = tracer.startSpan(name, { kind: SpanKind.SERVER })
      context.with(trace.setSpan(context.active(), span), inside)
      return (finalName, parts, failed) => {
        span.updateName(finalName)
        span.setAttributes(parts)
        if (failed) span.setStatus({ code: SpanStatusCode.ERROR })
        span.end()
      }
    },
    async stop() {
      await provider.shutdown()
      trace.disable()
      context.disable()
    },
  }
}
