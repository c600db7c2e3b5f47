// Letters that do not fall apart into a plain letter and a mark.
const plain = { æ: "ae", ø: "o", đ: "d", ð: "d", ł: "l", ß: "ss", þ: "th", ŋ: "n", ŧ: "t", ı: "i" };

// fold makes texts comparable: small letters without marks, and one space for whatever else stands between words.
export function fold(text) {
  return words(
    text
      .toLowerCase()
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .replace(/[^a-z]/g, (c) => plain[c] ?? c),
  );
}

// ranked are the options that match what has been typed, the likeliest first: those that begin as typed to the letter, those that begin
// so but for marks, those with a word that does, and the rest. Each has label, value and the folded label. An option that is listed twice
// is taken once, in its first place.
export function ranked(options, typed) {
  const exact = words(typed.toLowerCase());
  const folded = fold(typed);
  const seen = new Set();
  const groups = [[], [], [], []];
  for (const option of options) {
    if (seen.has(option.value) || !option.folded.includes(folded)) {
      continue;
    }
    seen.add(option.value);
    groups[rank(option, exact, folded)].push(option);
  }
  return groups.flat();
}

function rank(option, exact, folded) {
  if (words(option.label.toLowerCase()).startsWith(exact)) {
    return 0;
  }
  if (option.folded.startsWith(folded)) {
    return 1;
  }
  return ` ${option.folded}`.includes(` ${folded}`) ? 2 : 3;
}

function words(text) {
  return text
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
