import Experiments
import ForecastOutput
import Foundation
import Testing

struct ManifestTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1000),
      "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
    ),
  ])
  func `digests are those of the standard`(_ message: String, _ digest: String) {
    #expect(ContentDigest.text(of: Array(message.utf8)) == digest)
  }

  private func manifest() throws -> [String: Any] {
    let file = OutputFolder.File(name: "a.csv", text: "x,y\n1,2\n3,4\n")
    let manifest = RunManifest(
      of: try Synthetic.experiment(scenarios: 2),
      engine: RunManifest.Engine(
        name: "sufficiency", version: "1", results_version: 1, build_config: "debug",
        swift_version: "6.3", os: "Linux", arch: "x86_64"),
      run: RunManifest.Run(
        command_line: ["sufficiency", "run"], started_at: "a", finished_at: "b", wall_s: 1.5,
        cores: 2, threads: 1, trials_computed: 10),
      inputs: [RunManifest.FileEntry(path: "s.yaml", content: Data("abc".utf8))],
      outputs: [file], warnings: ["late"])
    let json = try manifest.json()
    #expect(json.hasSuffix("}\n"))
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
    return try #require(object as? [String: Any])
  }

  @Test func `the manifest says what was run and what came of it`() throws {
    let manifest = try manifest()
    #expect(manifest["run_id"] as? String == (try Synthetic.experiment(scenarios: 2)).plan.runID)
    #expect(manifest["seed"] as? Int == 20_240_331)
    #expect(manifest["start"] as? String == "2024-03-31")
    #expect(manifest["warnings"] as? [String] == ["late"])
    #expect(manifest["status"] as? String == "draft")
    let scenarios = try #require(manifest["scenarios"] as? [[String: Any]])
    #expect(scenarios.map { $0["name"] as? String } == ["baseline", "baseline + foster4"])
    #expect(scenarios[0]["resolved"] as? String == "text of baseline")
    let outputs = try #require(manifest["outputs"] as? [[String: Any]])
    #expect(outputs[0]["rows"] as? Int == 2)
    let inputs = try #require(manifest["inputs"] as? [[String: Any]])
    #expect((inputs[0]["sha256"] as? String)?.hasPrefix("ba7816bf") == true)
    let checks = try #require(manifest["checks"] as? [[String: Any]])
    #expect(checks.count == 9 && checks.allSatisfy { $0["status"] as? String == "pass" })
  }

  @Test func `JSON has sorted keys`() throws {
    let text = try JSONText.text(["b": 1, "a": 2, "c": 3])
    #expect(text == "{\n  \"a\" : 2,\n  \"b\" : 1,\n  \"c\" : 3\n}\n")
  }
}
