// A tool server in C#: a shop with one tool that reads and one that writes. It needs .NET 8.
//
//   SHOP_KEYS=key-1=tenant-a,key-2=tenant-b dotnet run
//
// This source was checked by reading alone: no compiler was at hand where it was written.

using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

const string Version = "1.0.0";
var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel =>
{
    kestrel.ListenAnyIP(int.Parse(Environment.GetEnvironmentVariable("PORT") ?? "8080"));
    kestrel.Limits.MaxRequestBodySize = 1_000_000;
    kestrel.AddServerHeader = false;
});
builder.Logging.ClearProviders().AddJsonConsole();
var app = builder.Build();

var keys = (Environment.GetEnvironmentVariable("SHOP_KEYS") ?? "")
    .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
    .Select(pair => pair.Split('=', 2))
    .Where(pair => pair.Length == 2)
    .ToDictionary(pair => pair[0], pair => pair[1]);
if (keys.Count == 0)
    throw new InvalidOperationException("Set SHOP_KEYS, such as key-1=tenant-a. Without a key nobody may call.");

var shops = keys.Values.Distinct().ToDictionary(tenant => tenant, _ => new Shop());
var tools = JsonNode.Parse("""
[
  {
    "name": "shop_find_articles",
    "description": "Finds articles of the shop by a part of their name. Returns count, and for each its id, name and stock.",
    "inputSchema": {
      "type": "object",
      "properties": {
        "text": { "type": "string", "description": "Part of the name; default all", "maxLength": 100, "default": "" }
      },
      "required": [],
      "additionalProperties": false
    },
    "outputSchema": {
      "type": "object",
      "properties": { "count": { "type": "integer" }, "articles": { "type": "array", "items": { "type": "object" } } },
      "required": ["count", "articles"]
    }
  },
  {
    "name": "shop_order_article",
    "description": "Orders more of an article of shop_find_articles. Ask a person before you order again. Returns id, ordered and stock.",
    "inputSchema": {
      "type": "object",
      "properties": {
        "id": { "type": "integer", "description": "From shop_find_articles", "minimum": 1 },
        "quantity": { "type": "integer", "description": "How many, 1 to 100", "minimum": 1, "maximum": 100 }
      },
      "required": ["id", "quantity"],
      "additionalProperties": false
    }
  }
]
""")!.ToJsonString();

// Every failure becomes the error body of the contract. The text of an exception goes to the log alone.
app.Use(async (context, next) =>
{
    try
    {
        await next(context);
        if (context.Response.HasStarted) return;
        if (context.Response.StatusCode == 405)
            await Fail(context, new ToolException(405, "method_not_allowed", "GET /tools and POST /tool/{name}/call are served."));
        else if (context.Response.StatusCode == 404)
            await Fail(context, new ToolException(404, "not_found", "There is no such route."));
    }
    catch (ToolException error)
    {
        await Fail(context, error);
    }
    catch (BadHttpRequestException error)
    {
        var isLarge = error.StatusCode == 413;
        await Fail(context, new ToolException(
            error.StatusCode,
            isLarge ? "payload_too_large" : "bad_request",
            isLarge ? "The body is larger than 1000000 bytes." : "The request could not be read."));
    }
    catch (Exception error) when (error is not OperationCanceledException)
    {
        app.Logger.LogError(error, "The request failed");
        await Fail(context, new ToolException(500, "internal_error", "The server failed. Try again later."));
    }
});

// Everything but /health needs a key. The tenant comes from the key, and never from an argument.
app.Use(async (context, next) =>
{
    if (context.Request.Path != "/health") context.Items["tenant"] = TenantOf(context.Request);
    await next(context);
});

app.MapGet("/health", (HttpContext context) => Send(context, 200, $$"""{"status":"ok","version":"{{Version}}"}"""));
app.MapGet("/tools", (HttpContext context) => Send(context, 200, tools));
app.MapPost("/tool/{name}/call", async (HttpContext context, string name) =>
{
    var tenant = (string)context.Items["tenant"]!;
    var shop = shops[tenant];
    Func<JsonObject, JsonObject> run = name switch
    {
        "shop_find_articles" => shop.FindArticles,
        "shop_order_article" => shop.OrderArticle,
        _ => throw new ToolException(404, "tool_not_found", $"There is no tool '{Plain(name)}'."),
    };
    var result = run(await ArgumentsOf(context.Request));
    app.Logger.LogInformation(
        "Call of {Tool} for {TenantId}, {CorrelationId}", name, tenant, Plain(context.Request.Headers["X-Octopus-Correlation-Id"].ToString()));
    await Send(context, 200, result.ToJsonString());
});

app.Run();

string TenantOf(HttpRequest request)
{
    var header = request.Headers.Authorization.ToString();
    var token = header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..] : "";
    var given = SHA256.HashData(Encoding.UTF8.GetBytes(token));
    string? found = null;
    // Every key is compared, in the same time.
    foreach (var (key, tenant) in keys)
        if (CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(key)), given)) found = tenant;
    if (found is null) throw new ToolException(401, "unauthorized", "Send a valid key as Authorization: Bearer.");
    var asked = request.Headers["X-Octopus-Tenant-Id"].ToString();
    if (asked != "" && asked != found) throw new ToolException(403, "forbidden", "This key is not for that tenant.");
    return found;
}

static async Task<JsonObject> ArgumentsOf(HttpRequest request)
{
    if (!request.HasJsonContentType())
        throw new ToolException(415, "unsupported_media_type", "Send the arguments as application/json.");
    using var reader = new StreamReader(request.Body, new UTF8Encoding(false, true));
    try
    {
        var text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        var node = text.Trim() == "" ? new JsonObject() : JsonNode.Parse(text, null, new JsonDocumentOptions { MaxDepth = 64 });
        return node as JsonObject
            ?? throw new ToolException(422, "validation_error", "The body must be an object with the arguments.");
    }
    catch (Exception error) when (error is JsonException or DecoderFallbackException)
    {
        throw new ToolException(400, "invalid_json", "The body is not JSON.");
    }
}

static Task Send(HttpContext context, int status, string json)
{
    context.Response.StatusCode = status;
    context.Response.ContentType = "application/json; charset=utf-8";
    return context.Response.WriteAsync(json);
}

static Task Fail(HttpContext context, ToolException error)
{
    if (error.Status == 401) context.Response.Headers.WWWAuthenticate = "Bearer";
    var body = new JsonObject { ["error"] = error.Code, ["message"] = error.Message };
    if (error.Field is not null) body["field"] = error.Field;
    return Send(context, error.Status, body.ToJsonString());
}

static string Plain(string text) => new(text.Where(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-').Take(64).ToArray());

/// <summary>Becomes a response with the error body of the contract. The message must suffice alone.</summary>
sealed class ToolException(int status, string code, string message, string? field = null) : Exception(message)
{
    public int Status { get; } = status;
    public string Code { get; } = code;
    public string? Field { get; } = field;
}

/// <summary>The articles of one tenant.</summary>
sealed class Shop
{
    private readonly ConcurrentDictionary<int, (string Name, int Stock)> articles = new() { [1] = ("Lamp", 3) };

    public JsonObject FindArticles(JsonObject args)
    {
        Only(args, "text");
        var text = "";
        if (args["text"] is { } node && !(node is JsonValue value && value.TryGetValue(out text!)))
            throw Wrong("text", "must be a text of at most 100 characters.");
        if (text.Length > 100) throw Wrong("text", "must be a text of at most 100 characters.");
        var found = articles.Where(one => one.Value.Name.Contains(text, StringComparison.OrdinalIgnoreCase)).ToList();
        var list = found.Take(20).Select(one => (JsonNode)new JsonObject
        {
            ["id"] = one.Key, ["name"] = one.Value.Name, ["stock"] = one.Value.Stock,
        });
        return new JsonObject { ["count"] = found.Count, ["articles"] = new JsonArray(list.ToArray()) };
    }

    public JsonObject OrderArticle(JsonObject args)
    {
        Only(args, "id", "quantity");
        var id = Count(args, "id", int.MaxValue, "must be a whole number, 1 or more.");
        var quantity = Count(args, "quantity", 100, "must be a whole number from 1 to 100.");
        if (!articles.ContainsKey(id)) throw new ToolException(404, "not_found", $"There is no article {id}.");
        var article = articles.AddOrUpdate(id, _ => default, (_, before) => (before.Name, before.Stock + quantity));
        return new JsonObject { ["id"] = id, ["ordered"] = quantity, ["stock"] = article.Stock };
    }

    private static int Count(JsonObject args, string name, int most, string rule) =>
        args[name] is JsonValue value && value.TryGetValue<int>(out var count) && count >= 1 && count <= most
            ? count
            : throw Wrong(name, rule);

    private static void Only(JsonObject args, params string[] names)
    {
        foreach (var (name, _) in args)
            if (!names.Contains(name)) throw Wrong(name, "is not an argument of this tool.");
    }

    private static ToolException Wrong(string field, string rule) => new(422, "validation_error", $"{field} {rule}", field);
}
