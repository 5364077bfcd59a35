import { sweep } from "./sweep.ts";

sweep({ economy: "germany", from: "2009-01", to: "2024-12", asOf: "latest", step: 5, claims: 20_000 });
