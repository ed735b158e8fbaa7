# sons-lint without its development tools: docker build -t sons-lint .
# docker run --rm -v "$PWD:/work" sons-lint devis/
FROM node:22-alpine AS build
WORKDIR /build
COPY . .
# Installing builds dist/ (script "prepare"); then what only the build and editors need goes: a third of the size.
RUN npm ci && npm prune --omit=dev --ignore-scripts \
  && find node_modules dist -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.cts' -o -name '*.d.mts' \) -delete

FROM node:22-alpine
COPY --from=build /build/package.json /build/LICENSE /app/
COPY --from=build /build/node_modules /app/node_modules
COPY --from=build /build/dist /app/dist
COPY --from=build /build/rules /app/rules
RUN chmod 755 /app/dist/cli.js && ln -s /app/dist/cli.js /usr/local/bin/sons-lint
USER node
WORKDIR /work
ENTRYPOINT ["sons-lint"]
CMD ["--help"]
