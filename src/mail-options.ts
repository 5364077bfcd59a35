/** The options of all commands that mail. */
export const mailOptions = {
  subscribers: { type: "string", default: "subscribers.csv", describe: "The list of readers" },
  deliveries: { type: "string", default: "deliveries", describe: "Folder of the record of who got what" },
  rate: { type: "number", describe: "Messages a second, 0 for no limit (default: 10)" },
  "max-bytes": { type: "number", default: 10_000_000, describe: "Most that may be attached to a message" },
} as const;
