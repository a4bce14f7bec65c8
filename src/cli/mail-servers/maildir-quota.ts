// A quota as Maildir++ spells it (`104857600S,1000C`, 0 or no number for none), as SQL.

/** Or a number with K, M or G behind it: bytes come first. */
export function maildirQuotaBytes(quota: string): string {
  const unit = `upper(substring(${quota}, char_length(cast(${quota} as unsigned)) + 1, 1))`;
  const factor = `case ${unit} when 'K' then 1024 when 'M' then 1048576 when 'G' then 1073741824 when 'C' then 0 else 1 end`;
  return `coalesce(cast(${quota} as unsigned) * ${factor}, 0)`;
}

export function maildirQuotaMessages(quota: string): string {
  const last = `substring_index(${quota}, ',', -1)`;
  return `coalesce(if(upper(right(${last}, 1)) = 'C', cast(${last} as unsigned), 0), 0)`;
}
