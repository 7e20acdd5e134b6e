FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production
COPY package.json package-lock.json .npmrc ./
# Production sets MONGODB_URI and REDIS_URL: the embedded engines stay out.
RUN npm install --omit=dev --omit=optional --no-audit --no-fund
COPY engine engine
COPY models models
COPY jobs jobs
COPY prompts prompts
COPY bot bot
USER node
EXPOSE 8080
CMD ["node", "bot/main.ts"]
