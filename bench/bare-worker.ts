import { Hono } from "hono";

/** The least that Hono on Workers can be: what our figures stand beside. */
export default new Hono()
  .get("/health", (c) => c.json({ ok: true }))
  .post("/messages", async (c) => {
    await c.req.json();
    return new Response(new Blob(['data: {"type":"start"}\n\n']).stream(), {
      headers: { "content-type": "text/event-stream" },
    });
  });
