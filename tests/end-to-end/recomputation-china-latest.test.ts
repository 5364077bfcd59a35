import { sweep } from "./sweep.ts";

sweep({ economy: "china", from: "2009-01", to: "2026-07", asOf: "latest", claims: 30_000 });
