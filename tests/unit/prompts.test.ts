import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";
import { ABILITIES } from "../../bot/assistant/abilities.ts";
import { loadPrompts } from "../../bot/assistant/prompts.ts";
import { CLIENT_TOOLS, MASTER_TOOLS } from "../../bot/assistant/tools.ts";

const root = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const { templates } = loadPrompts((path) => read(`prompts/${path}`));

/** Changed on purpose: `vitest -u`, and the next number for what was changed. */
test.each(["client", "master"] as const)(
  "the prompt of the %s's chat is whole, to the byte",
  async (role) => {
    await expect(templates[role]).toMatchFileSnapshot(`../fixtures/prompts/${role}.md`);
  },
);

test.each([
  ["client", templates.client, CLIENT_TOOLS],
  ["master", templates.master, MASTER_TOOLS],
])("the prompt of the %s's chat names only tools that exist, and all of them", (_, text, tools) => {
  const names = tools.map((tool) => tool.name);
  const fields = tools.flatMap(({ spec }) => Object.keys(spec.parameters.properties ?? {}));
  for (const name of names) expect(text, name).toMatch(new RegExp(`(?<![\\w])${name}(?![\\w])`));
  const snakes = new Set(text.match(/\b[a-z]+(?:_[a-z]+)+\b/g));
  expect([...snakes].filter((one) => !names.includes(one) && !fields.includes(one))).toEqual([]);
});

test("every room with a say in a prompt is listed", () => {
  const rooms = (paths: string[]) =>
    [...new Set(paths.map((path) => path.replace(/\.v\d+\.md$/, "")))].sort();
  const listed = Object.entries(ABILITIES).flatMap(([side, those]) =>
    Object.keys(those).map((room) => `${side}/${room}`),
  );
  expect(rooms(globSync("*/*.md", { cwd: new URL("prompts/abilities/", root) }))).toEqual(listed.sort());
});

test("all that is missing is told at once", () => {
  const gone = ["client.v5.md", "abilities/client/visits.v3.md", "abilities/master/plans.v2.md"];
  const { problems } = loadPrompts((path) => {
    if (gone.includes(path)) throw new Error("ENOENT");
    return read(`prompts/${path}`);
  });
  expect(problems.sort()).toEqual(gone.map((path) => `prompts/${path}: cannot be read`).sort());
});

test("an operator is told of it with all else that is not right", () => {
  const withoutFile = `
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    const read = fs.readFileSync;
    fs.readFileSync = (path, ...how) => {
      if (String(path).endsWith("visits.v3.md")) throw new Error("ENOENT");
      return read(path, ...how);
    };
    syncBuiltinESMExports();`;
  const start = (environment: Record<string, string>) =>
    spawnSync(
      process.execPath,
      [
        "--import",
        `data:text/javascript,${encodeURIComponent(withoutFile)}`,
        fileURLToPath(new URL("bot/main.ts", root)),
      ],
      { env: environment, encoding: "utf8", timeout: 45_000 },
    );
  const gone = "  prompts/abilities/client/visits.v3.md: cannot be read\n";
  const both = start({ HTTP_PORT: "none" });
  expect(both.stderr).toContain("  HTTP_PORT: ");
  expect(both.stderr).toContain(gone);
  expect(both.status).toBe(2);
  // Right otherwise, and with nothing to start on.
  const alone = start({ MONGODB_URI: "mongodb://127.0.0.1:1/none", REDIS_URL: "/none" });
  expect(alone).toMatchObject({ stderr: `The configuration is not right:\n${gone}`, status: 2 });
});

test("no assistant is made of half its prompts", async () => {
  vi.doMock("../../bot/assistant/prompts.ts", async (actual) => ({
    ...(await actual<object>()),
    promptProblems: ["prompts/client.v4.md: cannot be read"],
  }));
  const { createAssistant } = await import("../../bot/assistant/turn.ts");
  expect(() => createAssistant({} as never)).toThrow("prompts/client.v4.md: cannot be read");
});
