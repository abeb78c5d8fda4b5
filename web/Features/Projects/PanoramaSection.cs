namespace OpsSupport.Features.Projects;

/// <summary>The sections of a panorama; each can be taken along as a file of its own.</summary>
public enum PanoramaSection
{
    Basics,
    Operation,
    Output,
    Composition,
    Collection,
    Staff,
}
