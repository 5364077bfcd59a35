import { sweep } from "./sweep.ts";

sweep({ economy: "korea", from: "2023-07", to: "2026-07", asOf: "release", claims: 4_000 });
