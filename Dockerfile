FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production
COPY package.json package-lock.json .npmrc ./
# Production sets MONGODB_URI and REDIS_URL: the embedded engines stay out. What draws pictures is optional by platform, and stays in.
RUN npm install --omit=dev --no-audit --no-fund && rm -rf node_modules/@0q node_modules/@falkordblite
COPY engine engine
COPY models models
COPY jobs jobs
COPY prompts prompts
COPY bot bot
USER node
EXPOSE 8080
# As `npm start`: the young generation stays small, which halves the memory of a busy process.
CMD ["node", "--max-semi-space-size=8", "bot/main.ts"]
