# The bot in a container: docs/deploy.md. The tag of Node can be pinned closer, as can a digest.
ARG NODE_TAG=24-slim

FROM node:${NODE_TAG} AS build
WORKDIR /app
COPY package.json package-lock.json ./
# Without its scripts: the build, which they would start, needs the sources first.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json ./
COPY src ./src
COPY commands ./commands
COPY corpus ./corpus
RUN npm run build && rm dist/.tsbuildinfo

FROM node:${NODE_TAG} AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && npm cache clean --force

FROM node:${NODE_TAG}
LABEL org.opencontainers.image.title="Entente" \
      org.opencontainers.image.licenses="MIT"
ENV NODE_ENV=production \
    ENTENTE_DATA=/data \
    HOST=0.0.0.0 \
    PORT=3000 \
    LOG_FORMAT=json \
    LOG_LEVEL=info
WORKDIR /app
COPY package.json manifest.json LICENSE ./
COPY scripts/check-health.mjs ./scripts/
COPY corpus ./corpus
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# All of /app belongs to root; what the bot writes is in the one folder that is its own.
RUN ln -s /app/dist/src/cli.js /usr/local/bin/entente && mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["node", "scripts/check-health.mjs"]
CMD ["node", "dist/src/main.js"]
