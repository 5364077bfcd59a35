/** What a document says of itself. */
export interface DocumentWords {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly language: string;
  /** The day and time that both dates of the document carry, in the publisher's own zone: `2025-12-08T11:00`. */
  readonly moment: string;
  readonly producer: string;
}

/** The XMP packet of the document, which also declares it PDF/UA-1. */
export function xmp(words: DocumentWords): string {
  const text = (name: string, value: string) => `<${name}>${escapeXml(value)}</${name}>`;
  const localised = (name: string, value: string) =>
    `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt></${name}>`;
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"' +
      ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
    text("pdfuaid:part", "1"),
    localised("dc:title", words.title),
    `<dc:creator><rdf:Seq>${text("rdf:li", words.author)}</rdf:Seq></dc:creator>`,
    localised("dc:description", words.subject),
    `<dc:language><rdf:Bag>${text("rdf:li", words.language)}</rdf:Bag></dc:language>`,
    text("pdf:Producer", words.producer),
    text("xmp:CreatorTool", words.producer),
    text("xmp:CreateDate", words.moment),
    text("xmp:ModifyDate", words.moment),
    "</rdf:Description></rdf:RDF></x:xmpmeta>",
    '<?xpacket end="w"?>',
  ].join("\n");
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
