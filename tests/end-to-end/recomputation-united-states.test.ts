import { sweep } from "./sweep.ts";

sweep({ economy: "united-states", from: "1990-01", to: "2026-07", asOf: "latest", step: 5, claims: 30_000 });
