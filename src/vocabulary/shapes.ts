import { config, z } from "zod";

// A function written for each shape pays after hundreds of readings: in one run most are read once, and an economy's cards of releases some hundred times.
config({ jitless: true });

/** What the shapes of files are made of. */
export { z };
