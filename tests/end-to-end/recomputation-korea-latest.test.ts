import { sweep } from "./sweep.ts";

sweep({ economy: "korea", from: "2001-01", to: "2026-07", asOf: "latest", step: 5, claims: 6_000 });
