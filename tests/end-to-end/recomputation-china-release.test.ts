import { sweep } from "./sweep.ts";

sweep({ economy: "china", from: "2009-01", to: "2026-07", asOf: "release", claims: 30_000 });
