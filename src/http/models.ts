// What Workers AI's models want to be told beyond the prompt, in one place for answers and intent.

/** For models whose documented default is to think first; others may refuse the unknown key. */
export function withoutThoughts(model: string): Record<string, unknown> {
  const thinks = /\/(?:gemma-4|glm-4|qwen3)/.test(model)
  return thinks ? { chat_template_kwargs: { enable_thinking: false } } : {}
}
