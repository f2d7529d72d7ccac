type Limited = Readonly<Record<string, unknown>>;

/** Why Slack's own client does not take what stands in an input, in a sentence for beside it; null when it does. */
export function inputFault(element: Limited, value: unknown, optional: boolean): string | null {
  const empty = value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (empty) return optional ? null : 'Please complete this required field.';
  if (typeof value !== 'string') return null;
  switch (element.type) {
    case 'plain_text_input':
      return lengthFault(element, value.length);
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? null : 'Please enter a valid email address.';
    case 'url_text_input':
      return URL.canParse(value) ? null : 'Please enter a valid URL.';
    case 'number_input':
      return numberFault(element, Number(value));
    default:
      return null;
  }
}

function lengthFault({ min_length: least = 0, max_length: most = 3000 }: Limited, length: number): string | null {
  if (length < Number(least)) return `Please enter at least ${least} characters.`;
  return length > Number(most) ? `Please enter at most ${most} characters.` : null;
}

function numberFault({ is_decimal_allowed: decimal, min_value: least, max_value: most }: Limited, number: number) {
  if (!Number.isFinite(number)) return 'Please enter a number.';
  if (decimal !== true && !Number.isInteger(number)) return 'Please enter a whole number.';
  if (least !== undefined && number < Number(least)) return `Please enter a number of at least ${least}.`;
  if (most !== undefined && number > Number(most)) return `Please enter a number of at most ${most}.`;
  return null;
}
