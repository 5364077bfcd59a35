const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/** What is wrong with a mail address, in words; null when it is a plain one that any server takes. */
export function addressFault(address: string): string | null {
  if (hasControls(address)) return "it holds a line break or another control character";
  const parts = address.split("@");
  if (parts.length !== 2) return parts.length === 1 ? "it has no @" : "it has more than one @";
  const [local, domain] = parts as [string, string];
  if (/["\\()<>,;:[\]\s]/.test(local)) return "the part before the @ holds a quote, space or bracket";
  if (/[^ -~]/.test(local)) return "the part before the @ is not plain ASCII, which many servers refuse";
  if (/[^ -~]/.test(domain)) return "the domain is not plain ASCII; write it as xn--…";
  if (local.length > 64 || address.length > 254) return "it is too long";
  if (!LOCAL.test(local)) return "the part before the @ is empty or has a dot in a wrong place";
  const labels = domain.split(".");
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label))) return `"${domain}" is not a domain`;
  return null;
}

/** The address by which two spellings of the same one are told to be the same. */
export function sameAddress(address: string): string {
  return address.toLowerCase();
}

/** Whether a text holds a control character, a line separator among them, which has no place in a header. */
export function hasControls(text: string): boolean {
  return /[\p{Cc}\u2028\u2029]/u.test(text);
}
