// What mail programs of the world put before the subject of an answer or a forward. Each matches
// one mark at the beginning, with the count that some add: `Re[2]:`, `AW(3):`, `回复：`.

/** Replies: English, German, Nordic, Spanish, Italian, Dutch, Polish, Chinese, and others. */
export const replyMarks =
  /^(?:re|aw|antw|antwort|sv|vs|vá|rif|res|resp|odp|ynt|ref|ΑΠ|回复|回覆|答复|答覆|回信|返信|답장)\s*(?:\[\d{1,4}\]|\(\d{1,4}\)|\^\d{1,4})?\s*[:：]/iu;

export const forwardMarks =
  /^(?:fwd?|wg|wtrlt|weitergeleitet|vb|vl|tr|rv|enc|doorst|pd|ilt|ΠΡΘ|转发|轉發|转寄|轉寄|転送|전달)\s*(?:\[\d{1,4}\]|\(\d{1,4}\))?\s*[:：]/iu;
