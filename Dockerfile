# Three images from one build: `http` (the default), `cli` and `simulator`. What is built is JavaScript alone, so the
# build runs once on the builder's own platform and serves linux/amd64 and linux/arm64:
#
#   docker buildx build --platform linux/amd64,linux/arm64 --target http -t octo-mcp-http:0.1.0 .

FROM --platform=$BUILDPLATFORM node:20.20.2-bookworm-slim AS build
WORKDIR /src
ENV CI=1 TURBO_TELEMETRY_DISABLED=1
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml turbo.json tsconfig.base.json .npmrc ./
COPY scripts ./scripts
COPY packages ./packages
COPY apps ./apps
COPY examples ./examples
RUN npx -y pnpm@10.34.9 install --frozen-lockfile
RUN npx -y pnpm@10.34.9 exec turbo run build --filter=@octo/mcp-http --filter=@octo/mcp-server --filter=@octo/simulator

FROM node:20.20.2-bookworm-slim AS simulator
WORKDIR /app
COPY --from=build --chown=root:root /src/packages/simulator/package.json ./
COPY --from=build --chown=root:root /src/packages/simulator/bin ./bin
COPY --from=build --chown=root:root /src/packages/simulator/dist ./dist
USER node
ENV NODE_ENV=production
EXPOSE 8065
HEALTHCHECK --interval=30s --timeout=3s --start-period=5s CMD ["node", "-e", "fetch('http://127.0.0.1:8065/api').then((r)=>process.exit(r.ok?0:1),()=>process.exit(1))"]
ENTRYPOINT ["node", "/app/bin/octo-simulator.js"]
CMD ["--host", "0.0.0.0"]

FROM node:20.20.2-bookworm-slim AS cli
WORKDIR /app
COPY --from=build --chown=root:root /src/apps/cli/dist/octo-mcp.js /src/apps/cli/dist/commands.js /src/apps/cli/dist/libraries.cjs /src/apps/cli/dist/pages.js /src/apps/cli/dist/external.js /src/apps/cli/dist/octopus.json.gz /src/apps/cli/dist/THIRD-PARTY-NOTICES.octo-mcp.txt /src/apps/cli/dist/THIRD-PARTY-NOTICES.commands.txt /src/apps/cli/dist/THIRD-PARTY-NOTICES.libraries.txt /src/apps/cli/dist/THIRD-PARTY-NOTICES.pages.txt /src/apps/cli/dist/THIRD-PARTY-NOTICES.external.txt ./
COPY --from=build --chown=root:root /src/apps/cli/package.json ./
USER node
ENV NODE_ENV=production
# It talks over stdin and stdout and has no port to ask.
HEALTHCHECK NONE
ENTRYPOINT ["node", "/app/octo-mcp.js"]

FROM node:20.20.2-bookworm-slim AS http
WORKDIR /app
COPY --from=build --chown=root:root /src/apps/http/dist/octo-mcp-http.js /src/apps/http/dist/shared-state.js /src/apps/http/dist/THIRD-PARTY-NOTICES.octo-mcp-http.txt /src/apps/http/dist/THIRD-PARTY-NOTICES.shared-state.txt ./
COPY --from=build --chown=root:root /src/apps/http/package.json ./
USER node
ENV NODE_ENV=production
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s CMD ["node", "-e", "fetch('http://127.0.0.1:8080/health').then((r)=>process.exit(r.ok?0:1),()=>process.exit(1))"]
ENTRYPOINT ["node", "/app/octo-mcp-http.js"]
CMD ["--host", "0.0.0.0", "--port", "8080"]
