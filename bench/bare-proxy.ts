/** The least that a Worker between a browser and a model server can do: it hands the stream on as it comes. */
export default {
  async fetch(request: Request, env: { UPSTREAM: string }): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === "/health") return new Response("ok");
    return fetch(env.UPSTREAM, {
      method: "POST",
      body: await request.text(),
      headers: { "content-type": "application/json" },
    });
  },
};
