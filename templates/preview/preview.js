// Shows the newest page in place, where the reader was, and what is wrong above it.
const frame = document.getElementById("edition");
const told = document.getElementById("told");
let shown = null;

function line(text, name) {
  const element = document.createElement("p");
  element.textContent = text;
  if (name) element.className = name;
  return element;
}

function tell(faults) {
  told.replaceChildren(
    ...faults.flatMap(({ where, what, remedy }) => [
      ...(where ? [line(where, "where")] : []),
      line(what),
      ...(remedy ? [line(remedy)] : []),
    ]),
  );
}

function reload() {
  const at = frame.contentWindow.scrollY;
  frame.addEventListener("load", () => frame.contentWindow.scrollTo({ top: at, behavior: "instant" }), { once: true });
  frame.contentWindow.location.reload();
}

const events = new EventSource("/events");
events.onmessage = ({ data }) => {
  const { version, title, faults } = JSON.parse(data);
  tell(faults);
  document.title = title;
  if (shown !== null && version !== shown) reload();
  shown = version;
};
events.onerror = () => tell([{ what: "The preview has ended, or is starting again.", remedy: "" }]);
