/** To several people at once; iPhones and Androids read this form (RFC 5724). */
export const smsLink = (phones: string[], text: string) => `sms:${phones.join(',')}?body=${encodeURIComponent(text)}`
