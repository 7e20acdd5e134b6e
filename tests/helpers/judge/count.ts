import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Calls judged in all test files of a run, through one append-only file. */
export function judgedCalls(folder: string): {
  file: string;
  total(): { calls: number; violations: number };
} {
  const file = join(folder, "judged-calls");
  return {
    file,
    total() {
      const lines = existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
      const sum = { calls: 0, violations: 0 };
      for (const line of lines) {
        const [calls = "0", violations = "0"] = line.split(" ");
        sum.calls += Number(calls);
        sum.violations += Number(violations);
      }
      return sum;
    },
  };
}

export function reportJudged(calls: number, violations: number): void {
  const file = process.env.ZAPIS_JUDGE_COUNT;
  if (file) appendFileSync(file, `${calls} ${violations}\n`);
}
